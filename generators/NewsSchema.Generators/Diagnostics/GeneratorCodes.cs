using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>The diagnostics of the project and of the generator itself.</summary>
internal static class GeneratorCodes
{
    /// <summary>{0} what failed, {1} the exception.</summary>
    public static readonly NewsErrorCode InternalError = new(
        "NEWS9001",
        NewsSeverity.Error,
        "NewsSchema itself failed",
        "NewsSchema failed at {0}, which is a bug in NewsSchema: please report it with the file. {1}");

    /// <summary>{0} the record.</summary>
    public static readonly NewsErrorCode HiddenFromSerializer = new(
        "NEWS4201",
        NewsSeverity.Error,
        "JsonSerializable reaches a declared record",
        "System.Text.Json's generator sees only the members of {0} that are declared in your code, and would leave out all others: put [JsonConverter(typeof(NewsJsonConverter<{0}>))] on your declaration of {0}");

    /// <summary>{0} the project's C# version.</summary>
    public static readonly NewsErrorCode LanguageTooOld = new(
        "NEWS9002",
        NewsSeverity.Error,
        "C# is too old",
        "NewsSchema needs C# 12 but this project has C# {0}: set LangVersion to 12 or newer, or remove it");

    /// <summary>{0} the version of the generator, {1} what the project references instead.</summary>
    public static readonly NewsErrorCode NoLibrary = new(
        "NEWS9003",
        NewsSeverity.Error,
        "Library is not referenced",
        "generated code needs the library NewsSchema {0}, but this project {1}: reference the package NewsSchema by a PackageReference with all its assets; a GlobalPackageReference leaves the library out");

    /// <summary>{0} the property, {1} its value, {2} the values that it can have.</summary>
    public static readonly NewsErrorCode UnknownOption = new(
        "NEWS8003", NewsSeverity.Warning, "Project option has an unknown value", "{0} is '{1}', which has no meaning and is ignored: write {2}, or remove it");

    public static readonly NewsErrorCode[] All = [HiddenFromSerializer, UnknownOption, InternalError, LanguageTooOld, NoLibrary];
}
