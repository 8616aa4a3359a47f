using NewsSchema.PackageTests.Consuming;

namespace NewsSchema.PackageTests;

/// <summary>XML samples in a project with nothing but the package: an item, typed fixtures, and documents that are read at run time.</summary>
public class XmlSamplesTests
{
    [SlowFact]
    public async Task Xml_samples_become_types_that_read_documents()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj", "<JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>", """
                <NewsFixture Include="results/*.xml" Schema="Election" />
                """)
            .Write("results/north.xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <!DOCTYPE election SYSTEM "election.dtd">
                <election id="2026-north" date="2026-03-11"><title>Regional election</title>
                  <note>Counted by <b>hand</b>, said <person>Ada Lind</person>.</note>
                  <region name="North"><candidate party="A"><name>Ada</name></candidate><candidate party="B"><name>Bob</name></candidate></region>
                </election>
                """)
            .Write("results/south.xml", """
                <election id="2026-south" date="2026-03-18"><title>Regional election</title>
                  <region name="Southeast"><candidate party="A"><name>Eve</name></candidate></region><region name="Southwest"/>
                </election>
                """)
            .Write("Program.cs", """
                using System.Text;
                using Newsroom;
                using NewsSchema;
                using NewsSchema.Formats;

                Election north = Election.Fixtures.North;
                Console.WriteLine($"{north.Id} {north.Date:O} {north.Region[0].Candidate[1].Name} {Election.Fixtures.All.Count}");
                NewsText note = north.Note!.Value.ToNewsText();
                Console.WriteLine($"{note} {note.Spans[0].Role}: {note.Text[note.Spans[0].Start..note.Spans[0].End]}");

                using Stream stream = new MemoryStream(Encoding.UTF8.GetBytes("<election id='2026-west'><region name='West'><candidate party='C'/></region></election>"));
                Election west = Election.ParseXml(stream);
                Console.WriteLine(west.ToJson());
                Console.WriteLine(Election.FromJson(west.ToJson()) == west);
                try
                {
                    Election.ParseXml("<election>\n<region name='East'><candidate><name final='yes'>Max</name></candidate></region></election>");
                }
                catch (NewsFormatException e)
                {
                    Console.WriteLine(e.Message);
                }
                """);

        CommandResult run = (await workspace.DotNetAsync("run")).Succeeded();

        Assert.Equal(
            [
                "2026-north 2026-03-11 Bob 2",
                "Counted by hand, said Ada Lind. person: Ada Lind",
                """{"@id":"2026-west","region":[{"@name":"West","candidate":[{"@party":"C"}]}]}""",
                "True",
                "(2,38): error NEWS8404: no sample has attributes here, at /election/region/candidate/name/@final",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [SlowFact]
    public async Task A_malformed_xml_sample_fails_at_its_line_and_column()
    {
        using Workspace workspace = await Workspace.CreateAsync();
        workspace
            .Project("App.csproj", items: """<NewsFixture Include="results/*.xml" Schema="Election" />""")
            .Write("results/north.xml", "<election>\n  <region>\n</election>\n")
            .Write("Program.cs", "System.Console.WriteLine();");

        CommandResult build = (await workspace.DotNetAsync("build")).Failed();

        Assert.StartsWith("north.xml(3,3): error NEWS8401: ", Assert.Single(build.Errors), StringComparison.Ordinal);
    }
}
