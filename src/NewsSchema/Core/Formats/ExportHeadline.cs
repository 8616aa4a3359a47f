namespace NewsSchema.Core.Formats;

/// <summary>Headlines are plain in formats whose readers take only the text before the first mark.</summary>
internal static class ExportHeadline
{
    public const string IsPlain = "headlines are plain, marks are in the text only";
}
