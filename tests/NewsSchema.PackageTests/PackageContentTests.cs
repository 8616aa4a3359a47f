using System.IO.Compression;
using System.Xml.Linq;
using NewsSchema.PackageTests.Consuming;

namespace NewsSchema.PackageTests;

public class PackageContentTests
{
    [SlowFact]
    public async Task The_package_holds_library_generator_build_files_documentation_and_symbols()
    {
        Package package = await Package.GetAsync();
        await Verifier.Verify(string.Join("\n", Entries(package.File).Concat(Entries(package.Symbols).Select(entry => $"symbols: {entry}"))));
    }

    [SlowFact]
    public async Task The_package_depends_on_nothing()
    {
        XElement metadata = await MetadataAsync();
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [SlowTheory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("id", "NewsSchema")]
    public async Task The_package_metadata_has(string element, string value) =>
        Assert.Equal(value, (await MetadataAsync()).Elements().Single(candidate => candidate.Name.LocalName == element).Value);

    [SlowFact]
    public async Task The_package_names_the_commit_it_was_built_from()
    {
        XElement repository = (await MetadataAsync()).Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")?.Value);
    }

    /// <summary>A new internal type in a public namespace is listed in PublicDocumentation.xslt; a few may be missing there.</summary>
    [Fact]
    public void The_documentation_describes_public_types_and_at_most_two_percent_of_others()
    {
        HashSet<string> types = System.Reflection.Assembly.Load("NewsSchema").GetExportedTypes().Select(type => type.FullName!.Replace('+', '.')).ToHashSet(StringComparer.Ordinal);
        XElement[] members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "NewsSchema.xml")).Descendants("member").ToArray();
        XElement[] hidden = members.Where(member => !types.Contains(TypeOf(member.Attribute("name")!.Value))).ToArray();
        Assert.Contains(members, member => member.Attribute("name")!.Value == "T:NewsSchema.NewsText");
        Assert.DoesNotContain(hidden, member => TypeOf(member.Attribute("name")!.Value).Split('.')[1] is "Core" or "Serialization");
        Assert.True(
            hidden.Length * 50 <= members.Length,
            $"Not public; add to src/NewsSchema/PublicDocumentation.xslt: {string.Join(", ", hidden.Select(member => TypeOf(member.Attribute("name")!.Value)).Distinct())}");
    }

    /// <summary>The type of a documented member, such as <c>M:NewsSchema.NewsText.Equals(System.String)</c>.</summary>
    private static string TypeOf(string id)
    {
        string name = id[2..].Split('(', '~')[0];
        return id[0] == 'T' ? name : name[..name.LastIndexOf('.')];
    }

    private static async Task<XElement> MetadataAsync()
    {
        using ZipArchive archive = ZipFile.OpenRead((await Package.GetAsync()).File);
        using Stream stream = archive.GetEntry("NewsSchema.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private static IEnumerable<string> Entries(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        return archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name[0] != '[')
            .Order(StringComparer.Ordinal)
            .ToArray();
    }
}
