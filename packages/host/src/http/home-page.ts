/** What `GET /` shows when no function is called there. */
export const HOME_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Your function app is up and running</title>
<style>
body { margin: 0; min-height: 100vh; display: grid; place-content: center; font: 16px/1.5 system-ui, sans-serif; text-align: center; }
h1 { font-weight: 600; margin: 0 0 .5rem; }
p { margin: 0; opacity: .7; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }
</style>
</head>
<body>
<main>
<h1>Your function app is up and running</h1>
<p>Azure Functions, served by isofunc.</p>
</main>
</body>
</html>
`;
