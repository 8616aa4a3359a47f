using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Steps;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

public class ObjectGraphTests
{
    [Fact]
    public void No_step_keeps_an_object_of_the_compiler_alive()
    {
        TestRun run = Stories.Project(tracksSteps: true)
            .Option("NewsSchemaExports", "nitf-3.6")
            .Fixture("broken.news.md", "# [Broken\n", "Story")
            .Source("Pin.cs", "[NewsSchema.NewsSchema(\"Story\")] public partial record Story { public System.DateOnly? Slug { get; init; } }")
            .Source("NoPin.cs", "[NewsSchema.NewsSchema(\"Other\")] public record Other;")
            .OtherFile("NewsSchema.Shipped.txt", "Story.slug: long\nwhat?\n")
            .Run();
        TestRun command = Stories.Project(tracksSteps: true).OtherFile("NewsSchema.Shipped.txt", "Story.slug: long\n").Option("_NewsSchemaContractTask", "Update").Run();

        // A step is tracked only if it has an output: a diagnostic of each kind.
        string[] steps = [.. typeof(StepNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!)];
        foreach (string step in steps)
        {
            ImmutableArray<IncrementalGeneratorRunStep> runs = run.Steps.GetValueOrDefault(step, command.Steps.GetValueOrDefault(step, []));
            Assert.NotEmpty(runs);
            foreach ((object value, _) in runs.SelectMany(tracked => tracked.Outputs))
            {
                Assert.Null(ObjectGraph.FindRoslyn(value));
            }
        }
    }

    [Fact]
    public void An_object_of_the_compiler_is_found()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class C;");
        Assert.Equal("Holder.<Kept>k__BackingField[0].Value: Microsoft.CodeAnalysis.SourceLocation", ObjectGraph.FindRoslyn(new Holder([new Box(tree.GetRoot().GetLocation())])));
        Assert.NotNull(ObjectGraph.FindRoslyn(ImmutableArray.Create<object>(CSharpCompilation.Create("C", [tree]))));
        Assert.NotNull(ObjectGraph.FindRoslyn(new Holder([tree.GetText()])));
        Assert.Null(ObjectGraph.FindRoslyn(new Holder(["text", 1, null])));
    }

    /// <summary>The JIT compiles Roslyn's generic code again for every struct, which cost a third of the first run of a process.</summary>
    [Fact]
    public void Steps_pass_on_classes_in_pairs_and_lists_at_most()
    {
        TestRun run = Stories.Project(tracksSteps: true).Option("NewsSchemaExports", "nitf-3.6").Source("Pin.cs", "[NewsSchema.NewsSchema(\"Flash\")] public partial record Flash { public int Urgency { get; init; } }").Run();
        var values = new HashSet<Type>();
        var known = new HashSet<IncrementalGeneratorRunStep>();
        var next = new Stack<IncrementalGeneratorRunStep>(run.Steps.Values.SelectMany(steps => steps));
        while (next.TryPop(out IncrementalGeneratorRunStep? step))
        {
            // Roslyn has other steps before it finds the declarations.
            if (known.Add(step) && step.Name?.Contains("ForAttribute", StringComparison.Ordinal) != true)
            {
                values.UnionWith(step.Outputs.Select(output => output.Value?.GetType() ?? typeof(object)));
                Array.ForEach([.. step.Inputs], input => next.Push(input.Source));
            }
        }

        Assert.Contains(typeof(OpenStep), values);
        Assert.All(values, type => Assert.True(IsClass(type) || IsOfClasses(type, typeof(ValueTuple<,>)) || IsOfClasses(type, typeof(ImmutableArray<>)), type.ToString()));

        static bool IsClass(Type type) => !type.IsValueType;
        static bool IsOfClasses(Type type, Type generic) => type.IsGenericType && type.GetGenericTypeDefinition() == generic && Array.TrueForAll(type.GetGenericArguments(), IsClass);
    }

    private sealed record Holder(object?[] Kept);

    private struct Box(object value)
    {
        public object Value = value;
    }
}
