using NewsSchema.Core.Formats.Reading.Json;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>The names of schema.org, without the address or the prefix that JSON-LD allows before them.</summary>
internal sealed class SchemaOrgNames : JsonNames
{
    private static readonly string[] s_prefixes = ["https://schema.org/", "http://schema.org/", "schema:"];

    private SchemaOrgNames()
    {
    }

    public static SchemaOrgNames Instance { get; } = new();

    public override string Of(string name)
    {
        foreach (string prefix in s_prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return name.Substring(prefix.Length);
            }
        }

        return name;
    }
}
