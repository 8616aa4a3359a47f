using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Json;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>An editor that has a newer text cancels the run over the older one, and waits for it.</summary>
public class CancellationTests
{
    [Fact]
    public void A_cancelled_run_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Stories.Project().Run(source.Token));
    }

    [Fact]
    public void A_cancelled_run_completes_when_it_is_repeated()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        TestProject project = Stories.Project();
        Assert.Throws<OperationCanceledException>(() => project.Run(source.Token));
        Assert.Equal(Stories.Project().Run().Sources, project.Run().Sources);
    }

    public static TheoryData<string> Stages => ["reading an article", "resolving it", "reading JSON"];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Reading_of_one_large_fixture_is_cancelled(string stage)
    {
        string blocks = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"A [person]{{.person #p{i}}} said.\n\n"));
        string json = $"[{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $$"""{"a":[{"b":{{i}}}]}"""))}]";
        Article article = ArticleReader.Read(blocks, []);
        Action<CancellationToken> work = stage switch
        {
            "reading an article" => cancellation => ArticleReader.Read(blocks, [], cancellation),
            "resolving it" => cancellation => ArticleBuilder.Build(article, [], cancellation),
            _ => cancellation => JsonTree.Read(json, [], cancellation),
        };

        // The request comes from elsewhere when the work has begun, as an editor's does; on a busy machine it may come too late once.
        Assert.Contains(Enumerable.Range(0, 50), _ => IsCancelledOnTheWay(work));
    }

    private static bool IsCancelledOnTheWay(Action<CancellationToken> work)
    {
        const int Begun = 100_000;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        using var source = new CancellationTokenSource();

        // A timer's callback would wait for a thread of the pool, all of which may be busy with other tests.
        var editor = new Thread(() =>
        {
            Thread.Sleep(1);
            source.Cancel();
        });
        editor.Start();
        try
        {
            work(source.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return GC.GetAllocatedBytesForCurrentThread() - bytes > Begun;
        }
        finally
        {
            editor.Join();
        }
    }
}
