/**
 * Beginnings of passwords that attackers try first, long enough to pass the length rule, and the words of this portal.
 * Compared after lowering case, folding the usual substitutions and removing what is not a letter.
 */
export const commonWords: readonly string[] = [
  'motdepasse', 'motdepassemotdepasse', 'password', 'passwordpassword', 'azertyuiop', 'azertyuiopqsdf', 'qwertyuiop', 'qwertyuiopasdf', 'qwertzuiop',
  'azertyazerty', 'azertyqwerty', 'qwertyqwerty', 'bonjour', 'bonjourbonjour', 'bienvenue', 'doudoudoudou', 'loulouloulou', 'soleilsoleil',
  'jetaime', 'jetaimejetaime', 'iloveyou', 'iloveyouiloveyou', 'administrateur', 'administrator', 'adminadmin', 'adminadminadmin', 'superadmin',
  'letmein', 'letmeinplease', 'welcomewelcome', 'changeme', 'changemechangeme', 'changemoi', 'football', 'footballfootball', 'marseille', 'saintetienne',
  'parissaintgermain', 'olympiquedemarseille', 'liverpoolfc', 'superman', 'starwars', 'pokemon', 'princesse', 'princesseprincesse', 'chocolat', 'chocolatchocolat',
  'vacances', 'printemps', 'ordinateur', 'informatique', 'secretariat', 'mairie', 'mairiemairie', 'mairiede', 'collectivite', 'commune', 'republiquefrancaise',
  'liberteegalitefraternite', 'france', 'francefrance', 'ressort', 'ressortressort', 'ressortdemo', 'cyberresilience', 'cybersecurite', 'resilience',
  'accordcadre', 'centraledachat', 'titulaire', 'alliancedesdefenseurs', 'laspire', 'anticiperresisterrecuperer', 'correcthorsebatterystaple', 'abcdefghijklmn',
  'abcdefghijklmnop', 'abcdefghijklmnopqrstuvwxyz', 'loremipsumdolor', 'unpeudetout', 'jenesaispas', 'aucuneidee', 'secretsecret', 'testtesttest', 'testtesttesttest',
]
