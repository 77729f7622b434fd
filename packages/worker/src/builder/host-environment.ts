/** The environment that means a developer's machine. */
const DEVELOPMENT = "Development";

/** Where the app runs. A service like any other: `scope.get(HostEnvironment)`. */
export class HostEnvironment {
  /** `AZURE_FUNCTIONS_ENVIRONMENT`. @default "Production" */
  readonly name: string;
  /** The folder that relative file names start from. */
  readonly contentRoot: string;

  constructor(
    name: string = process.env["AZURE_FUNCTIONS_ENVIRONMENT"] || "Production",
    contentRoot: string = process.cwd(),
  ) {
    this.name = name;
    this.contentRoot = contentRoot;
  }

  /** Whether the name is `Development`, in any case. */
  get isDevelopment(): boolean {
    return this.name.toLowerCase() === DEVELOPMENT.toLowerCase();
  }
}
