using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Annotator.Views;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Annotator.Types;

/// <summary>Checks open articles together with the folder's other files, some time after the last change, because that takes longer than an edit may.</summary>
/// <param name="analysis">Runs the checks.</param>
/// <param name="sessions">The open articles.</param>
/// <param name="report">Receives what goes wrong.</param>
internal sealed class AcrossChecks(ProjectAnalysis analysis, SessionTable sessions, Action<string> report) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Timer? _timer;
    private bool _isRunning;
    private bool _isAgain;

    /// <summary>Something changed.</summary>
    public void Request()
    {
        lock (_lock)
        {
            if (_isRunning)
            {
                _isAgain = true;
                return;
            }

            _timer ??= new Timer(_ => Run());
            if (!_stop.IsCancellationRequested)
            {
                _timer.Change(s_pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _stop.Cancel();
            _timer?.Dispose();
        }
    }

    private void Run()
    {
        lock (_lock)
        {
            if (_isRunning || _stop.IsCancellationRequested)
            {
                return;
            }

            _isRunning = true;
        }

        Background.Run(Check, report);
        bool isAgain;
        lock (_lock)
        {
            (isAgain, _isAgain, _isRunning) = (_isAgain, false, false);
        }

        if (isAgain)
        {
            Request();
        }
    }

    private void Check()
    {
        (ArticleSession Session, (ArticleOutline Article, string Version) Outline)[] open = [.. sessions.Open.Select(static session => (session, session.Outline))];
        ILookup<string?, ProjectDiagnostic> diagnostics = analysis.RunAll(_stop.Token).ToLookup(static diagnostic => diagnostic.Path);
        foreach ((ArticleSession session, (ArticleOutline article, string version)) in open)
        {
            HashSet<(string Code, Findings.TextRange Range)> own = [.. ArticleFinding.Of(article).Select(static finding => (finding.Code, finding.Range))];
            session.SetAcross(version, [.. diagnostics[session.Path].Select(diagnostic => ArticleFinding.Of(article, diagnostic)).Where(finding => own.Add((finding.Code, finding.Range)))]);
        }
    }
}
