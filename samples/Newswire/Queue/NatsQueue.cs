using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Newswire.Queue;

/// <summary>
/// The queue of many machines: a work queue of JetStream. A message is in it until a worker has accepted it; if a worker does not answer for <see cref="AckWait"/>, another one gets the message.
/// </summary>
internal sealed class NatsQueue(NatsBus bus) : IStoryQueue
{
    public static readonly TimeSpan AckWait = TimeSpan.FromSeconds(10);

    private const string SourceHeader = "Newswire-Source";
    private const string FormatHeader = "Newswire-Format";

    private INatsJSConsumer? _consumer;
    private bool _isCompleted;

    public TimeSpan KeepInterval => AckWait / 3;

    public async Task AddAsync(QueuedStory story, string stamp, CancellationToken cancellationToken)
    {
        // Headers are ASCII, and file names are not.
        var headers = new NatsHeaders { [SourceHeader] = Uri.EscapeDataString(story.Source), [FormatHeader] = Uri.EscapeDataString(story.Format) };
        var options = new NatsJSPubOpts { MsgId = HashOf(story.Story.Id, story.Story.Version ?? "", stamp) };
        try
        {
            await bus.PublishAsync(NatsBus.StorySubject, story.Story, JetStreamSerializer<WireStory>.Instance, options, headers, cancellationToken).ConfigureAwait(false);
        }
        catch (NatsPayloadTooLargeException e)
        {
            // It would be as much too large as a dead letter.
            await RefuseAsync(DeadLetter.OfStory(story, "too-large", e.Message) with { Story = null }, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task RefuseAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        byte[] json = letter.ToUtf8Json();
        await bus.PublishAsync(
            NatsBus.DeadSubject, json, NatsRawSerializer<byte[]>.Default, new NatsJSPubOpts { MsgId = Convert.ToHexStringLower(SHA256.HashData(json)) }, headers: null, cancellationToken).ConfigureAwait(false);
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        while (await CountAsync(cancellationToken).ConfigureAwait(false) > 0)
        {
            await Task.Delay(100, cancellationToken).ConfigureAwait(false);
        }

        Volatile.Write(ref _isCompleted, true);
    }

    public async Task<IReadOnlyList<Delivery>> TakeAsync(int max, CancellationToken cancellationToken)
    {
        List<Delivery> taken = [];
        while (taken.Count == 0 && !Volatile.Read(ref _isCompleted))
        {
            try
            {
                INatsJSConsumer consumer = _consumer ??= await OpenConsumerAsync(cancellationToken).ConfigureAwait(false);

                // Waits for the first one, and takes what is there with it. No message is fetched ahead: one that waits in a worker would be delivered again, and in the end be refused.
                var next = new NatsJSNextOpts { Expires = TimeSpan.FromSeconds(1), IdleHeartbeat = TimeSpan.FromMilliseconds(500) };
                if (await consumer.NextAsync(JetStreamSerializer<WireStory>.Instance, next, cancellationToken).ConfigureAwait(false) is { } first)
                {
                    taken.Add(Delivered(first));
                    await FetchAsync(consumer, taken, max - 1).ConfigureAwait(false);
                }
            }
            catch (NatsException) when (taken.Count == 0)
            {
                // The server is away, or came back without the consumer. What waits in the stream stays there.
                _consumer = null;
                await Task.Delay(200, cancellationToken).ConfigureAwait(false);
            }
        }

        return taken;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task FetchAsync(INatsJSConsumer consumer, List<Delivery> taken, int max)
    {
        if (max == 0)
        {
            return;
        }

        // Without an answer, the first one is stored alone.
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await foreach (INatsJSMsg<WireStory> message in consumer.FetchNoWaitAsync(new NatsJSFetchOpts { MaxMsgs = max }, JetStreamSerializer<WireStory>.Instance, timeout.Token).ConfigureAwait(false))
            {
                taken.Add(Delivered(message));
            }
        }
        catch (Exception e) when (e is NatsException or OperationCanceledException)
        {
            // What was taken is stored, all else is delivered again.
        }
    }

    private Task<INatsJSConsumer> OpenConsumerAsync(CancellationToken cancellationToken) => bus.UntilAnsweredAsync(
        async () => await bus.JetStream.CreateOrUpdateConsumerAsync(
            NatsBus.StoryStream,
            new ConsumerConfig("workers") { AckPolicy = ConsumerConfigAckPolicy.Explicit, AckWait = AckWait, MaxAckPending = 10_000 },
            cancellationToken).ConfigureAwait(false),
        cancellationToken);

    /// <summary>How many stories no worker has accepted. The stream can have more: a server that was killed may keep accepted ones, which it never delivers again.</summary>
    private Task<long> CountAsync(CancellationToken cancellationToken) => bus.UntilAnsweredAsync(
        async () =>
        {
            INatsJSConsumer consumer = await OpenConsumerAsync(cancellationToken).ConfigureAwait(false);
            return (long)consumer.Info.NumPending + consumer.Info.NumAckPending;
        },
        cancellationToken);

    private static NatsDelivery Delivered(INatsJSMsg<WireStory> message)
    {
        int attempt = (int)(message.Metadata?.NumDelivered ?? 1);
        string source = Header(message, SourceHeader);
        string format = Header(message, FormatHeader);
        return message.Data is { } story && message.Error is null
            ? new NatsDelivery(message, new QueuedStory(story, source, format), damage: null, attempt)
            : new NatsDelivery(message, story: null, DamageOf(message, source, format), attempt);
    }

    private static DeadLetter DamageOf(INatsJSMsg<WireStory> message, string source, string format)
    {
        var error = message.Error as NatsDeserializeException;
        string? body = error is null ? null : Encoding.UTF8.GetString(error.RawData);
        return error?.InnerException is JsonException json
            ? new DeadLetter(source, format, "not-a-story", json.Message, json.Path ?? "", (int)(json.LineNumber ?? 0) + 1, (int)(json.BytePositionInLine ?? 0) + 1) { Story = body }
            : new DeadLetter(source, format, "not-a-story", message.Error?.Message ?? "the message is empty", "", 0, 0) { Story = body };
    }

    private static string Header(INatsJSMsg<WireStory> message, string name) =>
        message.Headers is { } headers && headers.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues value) ? Uri.UnescapeDataString(value.ToString()) : DeadLetter.UnknownFormat;

    private static string HashOf(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts.Select(static part => part.Length.ToString(CultureInfo.InvariantCulture) + ":" + part)))));

    private sealed class NatsDelivery(INatsJSMsg<WireStory> message, QueuedStory? story, DeadLetter? damage, int attempt) : Delivery(story, damage, attempt)
    {
        public override Task AcceptAsync() => AnswerAsync(message.AckAsync());

        public override Task KeepAsync() => AnswerAsync(message.AckProgressAsync());

        /// <summary>If the answer does not arrive, the story is delivered again, and found in the store.</summary>
        private static async Task AnswerAsync(ValueTask answer)
        {
            try
            {
                await answer.ConfigureAwait(false);
            }
            catch (NatsException)
            {
            }
        }
    }
}
