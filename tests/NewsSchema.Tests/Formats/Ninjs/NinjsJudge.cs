namespace NewsSchema.Tests.Formats.Ninjs;

/// <summary>The judge of ninjs files, <c>../shared/tools/validate-ninjs.mjs</c>, if node is installed and its packages can be fetched.</summary>
internal static class NinjsJudge
{
    private static readonly NodeFolder s_node = new("newsschema-ninjs-judge");

    private static readonly string s_tools = Path.GetFullPath(RepositoryRoot.PathOf("../shared/tools"));

    private static readonly Lazy<string?> s_missing = new(Prepare);

    /// <summary>Why the judge cannot be asked; null if it can.</summary>
    public static string? Missing => s_missing.Value;

    /// <summary>The judge's output for files; empty if all are valid.</summary>
    public static async Task<string> ValidateAsync(string version, IEnumerable<string> files)
    {
        (int code, string output) = await s_node.RunAsync("node", ["validate-ninjs.mjs", version, "--quiet", $"--repo={CorpusFolder.PathOf("newsinjson")}", .. files]);
        return code == 0 ? "" : output;
    }

    private static string? Prepare()
    {
        if (CorpusFolder.Missing is { } missing)
        {
            return missing;
        }

        if (!Directory.Exists(s_tools))
        {
            return $"the judge of ninjs is not in {s_tools}";
        }

        return s_node.Prepare(CopyTools, "ajv");
    }

    private static void CopyTools()
    {
        foreach (string file in Directory.GetFiles(s_tools))
        {
            string copy = Path.Combine(s_node.Path, Path.GetFileName(file));
            File.Copy(file, copy, overwrite: true);
            File.SetAttributes(copy, FileAttributes.Normal);
        }
    }
}
