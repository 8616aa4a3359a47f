using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Findings;

/// <summary>A format for findings on standard output.</summary>
internal abstract class FindingFormat
{
    /// <summary>The names of the formats; the first one is the default.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "json", "jsonl", "sarif", "github", "msbuild"];

    /// <summary>The format with a name of <see cref="Names"/>.</summary>
    public static FindingFormat Of(string name) => name switch
    {
        "json" => new JsonFindings(areLines: false),
        "jsonl" => new JsonFindings(areLines: true),
        "sarif" => new SarifFindings(),
        "github" => new GitHubFindings(),
        "msbuild" => new CompilerFindings(hasEnds: true),
        _ => new CompilerFindings(hasEnds: false),
    };

    /// <summary>Whether it has a place for the fixes of findings. Otherwise, no one looks for them.</summary>
    public virtual bool HasFixes => false;

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings, in the order of the files.</param>
    /// <param name="terminal">Its output receives them.</param>
    public abstract void Write(IReadOnlyList<Finding> findings, Terminal terminal);
}
