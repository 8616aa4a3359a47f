using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading;

/// <summary>The text of an XML file after the guard has checked it.</summary>
internal static class GuardedXml
{
    /// <summary>Opens the text of a file. Document types are blanks in it, and entities of HTML are references to their characters.</summary>
    /// <param name="input">The file.</param>
    /// <param name="errors">Receives what the guard refuses.</param>
    public static TextReader Open(FormatInput input, List<SourceError> errors)
    {
        ReadLimits limits = input.Options.Limits;
        var xmlLimits = new XmlLimits((int)Math.Min(limits.MaxLength, int.MaxValue), limits.MaxDepth, limits.MaxTagLength);
        return input.IsText
            ? new StringReader(XmlGuard.Check(TextNormalization.Normalize(input.Text), xmlLimits, errors) ?? "")
            : new XmlGuardReader(input.OpenText(), xmlLimits);
    }
}
