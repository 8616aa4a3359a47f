using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Rpc;

namespace NewsSchema.Tool.LanguageServer.Workspaces;

/// <summary>
/// Sends diagnostics to clients that do not ask for them: those of all files of the projects with an open document. One thread checks, so that an older result never follows
/// a newer one. A change stops the check that is running.
/// </summary>
internal sealed class DiagnosticsPublisher : IDisposable
{
    /// <summary>In a document larger than this, a check waits for a pause in typing.</summary>
    private const int LargeText = 200_000;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(150);

    private readonly ProjectSet _projects;
    private readonly RpcConnection _connection;
    private readonly Action<string> _log;
    private readonly Lock _lock = new();
    private readonly AutoResetEvent _changed = new(false);
    private readonly Dictionary<string, (int? Version, string ResultId)> _published = new(DocumentUri.Comparer);
    private DocumentSet _documents = DocumentSet.Empty;
    private CancellationTokenSource _running = new();
    private long _lastChange;
    private bool _isBurst;
    private volatile bool _isDisposed;

    public DiagnosticsPublisher(ProjectSet projects, RpcConnection connection, Action<string> log)
    {
        _projects = projects;
        _connection = connection;
        _log = log;
        new Thread(Work) { IsBackground = true, Name = "diagnostics" }.Start();
    }

    /// <summary>Documents or files changed.</summary>
    public void Schedule(DocumentSet documents)
    {
        lock (_lock)
        {
            long now = Environment.TickCount64;
            _isBurst = now - _lastChange < s_pause.TotalMilliseconds && documents.Documents.Values.Any(static document => document.Text.Length > LargeText);
            _lastChange = now;
            _documents = documents;
            _running.Cancel();
            _running = new CancellationTokenSource();
        }

        _changed.Set();
    }

    public void Dispose()
    {
        _isDisposed = true;
        lock (_lock)
        {
            _running.Cancel();
        }

        _changed.Set();
    }

    private void Work()
    {
        while (true)
        {
            _changed.WaitOne();
            if (_isDisposed)
            {
                return;
            }

            DocumentSet documents;
            CancellationToken cancellation;
            bool isBurst;
            lock (_lock)
            {
                (documents, cancellation, isBurst) = (_documents, _running.Token, _isBurst);
            }

            try
            {
                if (isBurst)
                {
                    cancellation.WaitHandle.WaitOne(s_pause);
                    cancellation.ThrowIfCancellationRequested();
                }

                Publish(documents, cancellation);
            }
            catch (OperationCanceledException)
            {
                // The next round has the change that stopped this one.
            }
            catch (Exception exception)
            {
                _log(exception.ToString());
            }
        }
    }

    private void Publish(DocumentSet documents, CancellationToken cancellation)
    {
        WorkspaceDocumentReport[] reports = [.. _projects.Of(documents, documents.Documents.Values, cancellation).SelectMany(project => DiagnosticReports.Of(project, documents))];
        cancellation.ThrowIfCancellationRequested();
        HashSet<string> reported = reports.Select(static report => report.Uri).ToHashSet(DocumentUri.Comparer);
        foreach (string gone in _published.Keys.Where(uri => !reported.Contains(uri)).ToArray())
        {
            _published.Remove(gone);
            Send(gone, null, []);
        }

        // The documents that the user sees come first.
        foreach (WorkspaceDocumentReport report in reports.OrderBy(static report => report.Version is null))
        {
            bool isKnown = _published.TryGetValue(report.Uri, out (int? Version, string ResultId) known);
            if (isKnown ? known != (report.Version, report.ResultId) : report.Version is not null || report.Items!.Count > 0)
            {
                _published[report.Uri] = (report.Version, report.ResultId);
                Send(report.Uri, report.Version, report.Items!);
            }
        }
    }

    private void Send(string uri, int? version, IReadOnlyList<Diagnostic> diagnostics) =>
        _connection.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, diagnostics), LspJson.Default.PublishDiagnosticsParams);
}
