using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSchema.Generators.Tests.Layering;

/// <summary>Which folder names types and members of which other folder, as the compiler binds the names.</summary>
internal sealed class FolderGraph
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>In place of the folder of what a name means if that is not where the name is declared.</summary>
    private const string AnyFolder = "*";

    /// <summary>Members that records and delegates have without a declaration.</summary>
    private static readonly string[] s_implicit = ["Invoke", "Equals", "GetHashCode", "ToString", "Deconstruct"];

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    /// <summary>Graphs share the references, whose files are many times as large as the sources, and their symbols.</summary>
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Layering",
        [CSharpSyntaxTree.ParseText(ImplicitUsings, s_parse)],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: true));

    private readonly Dictionary<string, SortedDictionary<string, string>> _edges;

    private FolderGraph(Dictionary<string, SortedDictionary<string, string>> edges) => _edges = edges;

    /// <summary>All edges, each with a place where it is found.</summary>
    public IEnumerable<(string From, string To, string Example)> Edges =>
        _edges.OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .SelectMany(folder => folder.Value.Select(edge => (folder.Key, edge.Key, edge.Value)));

    /// <summary>Binds all names of the files. A partial type belongs to the folder of the file that has its name.</summary>
    public static FolderGraph Of(IEnumerable<SourceFile> sources)
    {
        // The framework of this test has the types that the polyfills declare.
        SourceFile[] files = [.. sources.Where(file => file.Folder != "Generators/Polyfills")];
        var trees = files.AsParallel().AsOrdered()
            .Select(file => (File: file, Tree: CSharpSyntaxTree.ParseText(file.Text, s_parse, file.Path)))
            .ToArray();
        CSharpCompilation compilation = s_empty.AddSyntaxTrees(trees.Select(tree => tree.Tree));
        Dictionary<SyntaxTree, SourceFile> fileOf = trees.ToDictionary(tree => tree.Tree, tree => tree.File);
        ILookup<string, string> declaring = trees.SelectMany(tree => NamesIn(tree.Tree).Distinct().Select(name => (Name: name, tree.File.Folder)))
            .Concat(s_implicit.Concat(trees.SelectMany(tree => AliasesIn(tree.Tree))).Distinct().Select(name => (Name: name, Folder: AnyFolder)))
            .ToLookup(pair => pair.Name, pair => pair.Folder);
        var found = new ConcurrentBag<(string From, string To, string Example)>();
        Parallel.ForEach(trees, tree =>
        {
            foreach ((string to, string example) in EdgesOf(compilation.GetSemanticModel(tree.Tree), tree.File, fileOf, declaring))
            {
                found.Add((tree.File.Folder, to, example));
            }
        });

        var edges = new Dictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach ((string from, string to, string example) in found.Distinct().OrderBy(edge => edge.Example, StringComparer.Ordinal))
        {
            if (!edges.TryGetValue(from, out SortedDictionary<string, string>? targets))
            {
                edges.Add(from, targets = new SortedDictionary<string, string>(StringComparer.Ordinal));
            }

            targets.TryAdd(to, example);
        }

        return new FolderGraph(edges);
    }

    /// <summary>The groups of folders that reach each other: circles.</summary>
    public IEnumerable<string[]> FindCircles()
    {
        Dictionary<string, HashSet<string>> reach = _edges.Keys.ToDictionary(folder => folder, Reach);
        return reach.Keys
            .Where(folder => reach[folder].Contains(folder))
            .Select(folder => reach[folder].Where(other => reach.TryGetValue(other, out HashSet<string>? back) && back.Contains(folder)).Order(StringComparer.Ordinal).ToArray())
            .DistinctBy(circle => string.Join(' ', circle))
            .OrderBy(circle => circle[0], StringComparer.Ordinal);
    }

    private HashSet<string> Reach(string folder)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out string? next))
        {
            foreach (string target in _edges.TryGetValue(next, out SortedDictionary<string, string>? targets) ? targets.Keys : Enumerable.Empty<string>())
            {
                if (reached.Add(target))
                {
                    waiting.Push(target);
                }
            }
        }

        return reached;
    }

    /// <summary>The names by which a file's declarations can be meant: of types and of members. An attribute is meant without the end of its name, too.</summary>
    private static IEnumerable<string> NamesIn(SyntaxTree tree)
    {
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(node => node is not BlockSyntax))
        {
            string name = node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                DelegateDeclarationSyntax type => type.Identifier.ValueText,
                MethodDeclarationSyntax member => member.Identifier.ValueText,
                PropertyDeclarationSyntax member => member.Identifier.ValueText,
                EventDeclarationSyntax member => member.Identifier.ValueText,
                VariableDeclaratorSyntax member => member.Identifier.ValueText,
                EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
                ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } member => member.Identifier.ValueText,
                _ => "",
            };
            if (name.Length > 0)
            {
                yield return name;
                if (name.EndsWith("Attribute", StringComparison.Ordinal))
                {
                    yield return name[..^"Attribute".Length];
                }
            }
        }
    }

    private static IEnumerable<string> AliasesIn(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Select(directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>();

    private static IEnumerable<(string To, string Example)> EdgesOf(SemanticModel model, SourceFile file, Dictionary<SyntaxTree, SourceFile> fileOf, ILookup<string, string> declaring)
    {
        foreach (SimpleNameSyntax name in model.SyntaxTree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
        {
            // Binding takes most of the time, and most names are those of the framework or of the folder itself.
            if (name is IdentifierNameSyntax { IsVar: true } || declaring[name.Identifier.ValueText].All(folder => folder == file.Folder) || SymbolOf(model, name) is not { } symbol)
            {
                continue;
            }

            if (FolderOf(symbol, file, fileOf) is { } folder && folder != file.Folder)
            {
                int line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return (folder, $"{file.Path}({line}): {name.Identifier.ValueText}");
            }
        }
    }

    private static ISymbol? SymbolOf(SemanticModel model, SimpleNameSyntax name)
    {
        SymbolInfo info = model.GetSymbolInfo(name);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol
            ? (symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition
            : null;
    }

    /// <summary>The folder that declares a symbol; null for symbols of other assemblies, and for symbols that the file's own folder declares in part.</summary>
    private static string? FolderOf(ISymbol symbol, SourceFile file, Dictionary<SyntaxTree, SourceFile> fileOf)
    {
        SourceFile[] declarations = [.. symbol.DeclaringSyntaxReferences.Where(part => fileOf.ContainsKey(part.SyntaxTree)).Select(part => fileOf[part.SyntaxTree])];
        if (declarations.Length == 0)
        {
            return symbol.ContainingType is { } container ? FolderOf(container, file, fileOf) : null;
        }

        return declarations.Any(declaration => declaration.Folder == file.Folder)
            ? null
            : declarations.OrderBy(declaration => declaration.Path.Count(c => c == '.')).ThenBy(declaration => declaration.Path, StringComparer.Ordinal).First().Folder;
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("NewsSchema", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
