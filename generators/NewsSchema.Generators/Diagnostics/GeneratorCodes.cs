using NewsSchema.Syntax;

namespace NewsSchema.Generators.Diagnostics
{
    /// <summary>What can be wrong besides the fixtures themselves: with the project, or with us.</summary>
    internal static class GeneratorCodes
    {
        /// <summary>{0} what failed, {1} the exception.</summary>
        public static readonly SyntaxCode InternalError = new SyntaxCode(
            "NEWS9001",
            SyntaxSeverity.Error,
            "NewsSchema itself failed",
            "NewsSchema failed at {0}, which is a bug of ours: please report it with the file. {1}");

        /// <summary>{0} the project's C# version.</summary>
        public static readonly SyntaxCode LanguageTooOld = new SyntaxCode(
            "NEWS9002",
            SyntaxSeverity.Error,
            "C# is too old",
            "NewsSchema needs C# 12, this project has C# {0}: remove LangVersion or set it to 12 or newer");

        /// <summary>{0} the type, {1} what it is and what to write instead.</summary>
        public static readonly SyntaxCode NoPin = new SyntaxCode(
            "NEWS9003",
            SyntaxSeverity.Error,
            "Type cannot be a schema's record",
            "'{0}' has [NewsSchema] but {1}");

        public static readonly SyntaxCode[] All = { InternalError, LanguageTooOld, NoPin };
    }
}
