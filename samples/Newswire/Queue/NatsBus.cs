using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Polly;

namespace Newswire.Queue;

/// <summary>The connection to NATS, and the three streams: stories that wait for a worker, what subscribers get, and dead letters.</summary>
internal sealed class NatsBus : IAsyncDisposable
{
    public const string StorySubject = "newswire.story";
    public const string DeadSubject = "newswire.dead";

    /// <summary>One subject for each story, so that the stream knows which version of it came last.</summary>
    public const string NinjsSubject = "newswire.ninjs.";

    public const string StoryStream = "NEWSWIRE_STORIES";
    public const string DeadStream = "NEWSWIRE_DEAD";
    public const string NinjsStream = "NEWSWIRE_NINJS";

    /// <summary>The error codes of a stream that is full and of a version of a story that another one has overtaken.</summary>
    private const int StreamIsFull = 10077;
    public const int WrongLastSequence = 10071;

    private readonly NatsConnection _connection;
    private readonly ResiliencePipeline _untilAnswered;

    public NatsBus(string url, Tally tally)
    {
        // A message that the client drops would be delivered again only after the time for its acknowledgement: waiting is better.
        _connection = new NatsConnection(new NatsOpts
        {
            Url = url,
            Name = "newswire",
            RetryOnInitialConnect = true,
            ReconnectWaitMin = TimeSpan.FromMilliseconds(100),
            ReconnectWaitMax = TimeSpan.FromSeconds(2),
            SubPendingChannelFullMode = System.Threading.Channels.BoundedChannelFullMode.Wait,
        });
        JetStream = new NatsJSContext(_connection);
        _untilAnswered = Retries.Create(IsUnavailable, "the bus", tally);
    }

    public NatsJSContext JetStream { get; }

    /// <summary>Creates the streams if they are not there.</summary>
    /// <param name="queueLimit">The most stories that wait for a worker. A full stream refuses further ones, and their readers wait.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task OpenAsync(int queueLimit, CancellationToken cancellationToken) => UntilAnsweredAsync(
        async () =>
        {
            await JetStream.CreateOrUpdateStreamAsync(
                new StreamConfig(StoryStream, [StorySubject]) { Retention = StreamConfigRetention.Workqueue, Discard = StreamConfigDiscard.New, MaxMsgs = queueLimit }, cancellationToken).ConfigureAwait(false);
            await JetStream.CreateOrUpdateStreamAsync(new StreamConfig(DeadStream, [DeadSubject]), cancellationToken).ConfigureAwait(false);
            await JetStream.CreateOrUpdateStreamAsync(new StreamConfig(NinjsStream, [NinjsSubject + "*"]), cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <summary>Publishes a message, and waits until the stream has it: while the bus does not answer, and while the stream is full.</summary>
    /// <exception cref="NatsPayloadTooLargeException">The message is larger than the server allows.</exception>
    /// <exception cref="NatsJSApiException">The stream refuses the message.</exception>
    public Task<PubAckResponse> PublishAsync<T>(string subject, T data, INatsSerialize<T> serializer, NatsJSPubOpts options, NatsHeaders? headers, CancellationToken cancellationToken) => UntilAnsweredAsync(
        async () =>
        {
            // The client adds to the headers and sends them once.
            NatsHeaders? copy = headers is null ? null : [.. headers];
            PubAckResponse answer = await JetStream.PublishAsync(subject, data, serializer, options, copy, cancellationToken).ConfigureAwait(false);
            return answer.Error is { } error ? throw new NatsJSApiException(error) : answer;
        },
        cancellationToken);

    public async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken) =>
        await _untilAnswered.ExecuteAsync(async _ => await ask().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Whether an error is that of a bus that is away or full, so that the same request can succeed later.</summary>
    public static bool IsUnavailable(Exception exception) => exception switch
    {
        NatsJSApiException { Error: { } error } => error.ErrCode == StreamIsFull || error.Code is 503,
        NatsPayloadTooLargeException => false,
        NatsException => true,
        _ => false,
    };

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
