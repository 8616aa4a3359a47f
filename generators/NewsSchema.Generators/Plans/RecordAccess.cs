namespace NewsSchema.Generators.Plans;

/// <summary>The accessibilities of records, as C# keywords.</summary>
internal static class RecordAccess
{
    public const string Public = "public";
    public const string Internal = "internal";
}
