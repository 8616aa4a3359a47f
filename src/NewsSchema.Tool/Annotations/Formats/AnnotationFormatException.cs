using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>A file is not in its format.</summary>
internal sealed class AnnotationFormatException(Finding finding) : Exception(finding.Message)
{
    public Finding Finding { get; } = finding;
}
