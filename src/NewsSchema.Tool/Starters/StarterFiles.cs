using System.Reflection;
using NewsSchema.Core.Text;
using NewsSchema.Tool.Drafting;

namespace NewsSchema.Tool.Starters;

/// <summary>The files of <c>newsschema new</c>.</summary>
internal static class StarterFiles
{
    /// <summary>How git and GitHub show articles: with their words as differences, and as Markdown.</summary>
    public const string GitAttributes = """
        *.news.md text eol=lf diff=news linguist-language=Markdown

        # Show the words of articles in differences, without the markup:
        #   git config diff.news.textconv "newsschema convert --to text"

        """;

    /// <summary>The schema of a new article for which the user names none.</summary>
    public const string Schema = "Story";

    /// <summary>A small article with each important kind of annotation.</summary>
    /// <param name="schema">The name of its schema.</param>
    /// <param name="language">Its language.</param>
    public static string Article(string schema, string language) => $$"""
        ---
        schema: {{schema}}
        language: {{language}}
        published: 2025-03-04
        entities:
          mayor:
            kind: person
            name: Ada Brook
        ---

        {{(DraftLanguage.Find(language)?.Tag == "de" ? GermanText : EnglishText)}}

        """;

    private const string EnglishText = """
        # [Harwick]{.place #harwick} opens its new harbour

        [The mayor]{#mayor} [called]{.cue for="#q1"} it
        [“a good day for the whole coast”]{.quote #q1 speaker="#mayor"}
        on [Tuesday]{.date value=2025-03-04}.
        """;

    private const string GermanText = """
        # [Harwick]{.place #harwick} eröffnet seinen neuen Hafen

        [Die Bürgermeisterin]{#mayor} [sprach]{.cue for="#q1"} am [Dienstag]{.date value=2025-03-04}
        von [„einem guten Tag für die ganze Küste“]{.quote #q1 speaker="#mayor"}.
        """;

    /// <summary>A project with the article and a program that uses it.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="schema">The name of the article's schema.</param>
    /// <param name="article">The article.</param>
    public static IEnumerable<(string Name, string Text)> Project(string name, string schema, string article)
    {
        yield return ($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NewsSchema" Version="{Version}" />
              </ItemGroup>
            </Project>

            """);
        string type = CaseConversion.ToPascalCase(schema);
        yield return ("Program.cs", $$"""
            using {{Namespace(name)}};

            {{type}} story = {{type}}.Fixtures.Harbour;
            Console.WriteLine(story.Headline);
            foreach (Quote quote in story.Quotes)
            {
                Console.WriteLine($"{quote.Speaker?.Name}: {quote.InnerText}");
            }

            """);
        yield return ("harbour.news.md", article);
        yield return (".gitattributes", GitAttributes);
    }

    /// <summary>The version of the library that the tool was built with.</summary>
    private static string Version =>
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "*";

    /// <summary>The root namespace that MSBuild makes of a project's name.</summary>
    private static string Namespace(string name) => string.Join('.', name.Split('.').Select(static part =>
        (part.Length > 0 && char.IsAsciiDigit(part[0]) ? "_" : "") + string.Concat(part.Select(static c => char.IsLetterOrDigit(c) ? c : '_'))));
}
