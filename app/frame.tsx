import { Outlet } from '@remix-run/react'
import { ErrorPage } from '#app/ui/shell/error-page.tsx'

export const ErrorBoundary = () => <ErrorPage />

const Frame = () => <Outlet />
export default Frame
