import type { ReactNode } from 'react'
import { Spring } from '#app/ui/charts/spring.tsx'

/** Nothing yet: what will appear here, and the one action that helps. */
export const EmptyState = ({ title, children, action }: { title: ReactNode; children?: ReactNode; action: ReactNode }) => (
  <div className="sheet empty-state">
    <div className="empty-spring">
      <Spring loops={7} />
    </div>
    <p className="empty-title">{title}</p>
    {typeof children === 'string' ? <p>{children}</p> : children}
    <div className="actions">{action}</div>
  </div>
)
