namespace NewsSchema.Tool.Outputs;

/// <summary>Text with the codes of ANSI terminals, or without them.</summary>
internal sealed class Colors
{
    private readonly bool _areOn;

    private Colors(bool areOn) => _areOn = areOn;

    public static Colors None { get; } = new(false);

    /// <summary>The colors of a stream: none if <c>NO_COLOR</c> is set; otherwise, those of a terminal, or of any stream if <c>FORCE_COLOR</c> is set.</summary>
    /// <param name="isRedirected">Whether the stream goes to a file or a program.</param>
    public static Colors For(bool isRedirected)
    {
        if (Has("NO_COLOR"))
        {
            return None;
        }

        return new Colors(Has("FORCE_COLOR") || (!isRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb"));
    }

    public string Red(string text) => Paint(text, "31");

    public string Green(string text) => Paint(text, "32");

    public string Yellow(string text) => Paint(text, "33");

    public string Cyan(string text) => Paint(text, "36");

    public string Bold(string text) => Paint(text, "1");

    private string Paint(string text, string code) => _areOn ? $"\u001B[{code}m{text}\u001B[0m" : text;

    private static bool Has(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
