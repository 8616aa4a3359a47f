using System.Text;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Outputs;

/// <summary>The streams of the process. All text is UTF-8 without a byte order mark, with <c>\n</c> as line end.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Stream _input;
    private readonly Stream _output;

    /// <summary>A terminal with other streams than those of the process, without colors.</summary>
    public Terminal(Stream input, Stream output, Stream error)
    {
        _input = input;
        _output = output;
        Output = new StreamWriter(output, s_utf8, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, s_utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>Standard output, for results.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error, for messages about the work.</summary>
    public TextWriter Error { get; }

    /// <summary>The colors of standard output.</summary>
    public Colors OutputColors { get; private set; } = Colors.None;

    /// <summary>The colors of standard error.</summary>
    public Colors ErrorColors { get; private set; } = Colors.None;

    /// <summary>Whether a person watches, so that progress is worth showing.</summary>
    public bool IsWatched { get; private init; }

    /// <summary>Whether a file was left out because it cannot be read.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>Whether messages that are not findings or errors are left out.</summary>
    public bool IsQuiet { get; set; }

    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = s_utf8;
        }

        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            IsWatched = !Console.IsErrorRedirected,
            OutputColors = Colors.For(Console.IsOutputRedirected),
            ErrorColors = Colors.For(Console.IsErrorRedirected),
        };
    }

    /// <summary>Leaves colors out, whatever the streams are.</summary>
    public void DisableColors() => OutputColors = ErrorColors = Colors.None;

    /// <summary>Standard input as a file of a name; null for none.</summary>
    public StandardInput InputAs(string? path) => new(path, ReadInput);

    private byte[] ReadInput()
    {
        using var bytes = new MemoryStream();
        _input.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Writes bytes to standard output as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Output.Flush();
        _output.Write(bytes);
        _output.Flush();
    }

    /// <summary>Writes a line about the work to standard error, unless the user asked for quiet.</summary>
    public void Inform(string message)
    {
        if (!IsQuiet)
        {
            Error.WriteLine(message);
        }
    }

    /// <summary>Writes to standard error that a file cannot be read. The command goes on with the others, and ends as failed.</summary>
    public void LeaveOut(string message)
    {
        HasLeftOut = true;
        Fail(message);
    }

    /// <summary>Works on one of the files. If it cannot be read, it is left out.</summary>
    public void Attempt(Action work)
    {
        try
        {
            work();
        }
        catch (UnreadableFileException exception)
        {
            LeaveOut(exception.Message);
        }
    }

    /// <summary>Writes why the command cannot go on to standard error.</summary>
    public void Fail(string message)
    {
        Output.Flush();
        Error.WriteLine($"{ErrorColors.Red("newsschema:")} {message}");
    }

    public void Dispose()
    {
        Output.Flush();
        Output.Dispose();
        Error.Dispose();
        _output.Dispose();
        _input.Dispose();
    }
}
