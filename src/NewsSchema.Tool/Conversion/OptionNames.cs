namespace NewsSchema.Tool.Conversion;

/// <summary>The library's messages name its options; a user of the command has others.</summary>
internal static class OptionNames
{
    private static readonly (string Library, string Command)[] s_names =
    [
        ("the option AssumedOffset", "the option --utc-offset"),
        ("the option UriBase", "the option --uri-base"),
        ("the option Provider", "the option --provider"),
        ("set the format in the options", "write --from and the format"),
    ];

    public static string Translate(string message) =>
        s_names.Aggregate(message, static (text, name) => text.Replace(name.Library, name.Command, StringComparison.Ordinal));
}
