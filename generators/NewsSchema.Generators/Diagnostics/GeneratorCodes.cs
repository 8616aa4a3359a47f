using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>The diagnostics of the project and of the generator itself.</summary>
internal static class GeneratorCodes
{
    /// <summary>{0} what failed, {1} the exception.</summary>
    public static readonly NewsErrorCode InternalError = new NewsErrorCode(
        "NEWS9001",
        NewsSeverity.Error,
        "NewsSchema itself failed",
        "NewsSchema failed at {0}, which is a bug in NewsSchema: please report it with the file. {1}");

    /// <summary>{0} the record.</summary>
    public static readonly NewsErrorCode HiddenFromSerializer = new NewsErrorCode(
        "NEWS4201",
        NewsSeverity.Warning,
        "JsonSerializable names a generated record",
        "System.Text.Json's generator does not see the generated members of {0} and would write '{{}}': leave it out here and use NewsJson.Default.{0}, or JsonTypeInfoResolver.Combine(NewsJson.Default, …)");

    /// <summary>{0} the project's C# version.</summary>
    public static readonly NewsErrorCode LanguageTooOld = new NewsErrorCode(
        "NEWS9002",
        NewsSeverity.Error,
        "C# is too old",
        "NewsSchema needs C# 12 but this project has C# {0}: set LangVersion to 12 or newer, or remove it");

    public static readonly NewsErrorCode[] All = { HiddenFromSerializer, InternalError, LanguageTooOld };
}
