namespace NewsSchema.Generators.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests find out what ran again.</summary>
internal static class StepNames
{
    public const string Options = "Options";
    public const string Language = "Language";
    public const string Texts = "Texts";
    public const string Readings = "Readings";
    public const string Models = "Models";
    public const string Groups = "Groups";
    public const string Declarations = "Declarations";
    public const string Pins = "Pins";
    public const string Project = "Project";
    public const string Plan = "Plan";
    public const string Emission = "Emission";
    public const string Sources = "Sources";
    public const string Checkings = "Checkings";
    public const string ExportRequests = "ExportRequests";
    public const string ExportCheckings = "ExportCheckings";
    public const string ContractTexts = "ContractTexts";
    public const string ContractReviews = "ContractReviews";
    public const string ContractOccurrences = "ContractOccurrences";
    public const string ContractFiles = "ContractFiles";
    public const string Diagnostics = "Diagnostics";
}
