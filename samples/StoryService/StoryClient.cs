using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;

namespace StoryService;

/// <summary>The service for programs: <c>services.AddHttpClient&lt;StoryClient&gt;(http => http.BaseAddress = …)</c>.</summary>
public sealed class StoryClient(HttpClient http)
{
    /// <summary>The story, or null if there is none with this id.</summary>
    public async Task<WireStory?> FindAsync(string id, CancellationToken cancellation = default)
    {
        using HttpResponseMessage response = await http.GetAsync(new Uri($"/stories/{Uri.EscapeDataString(id)}", UriKind.Relative), cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        await CheckAsync(response, cancellation);
        return await response.Content.ReadFromJsonAsync(NewsJson.Default.WireStory, cancellation);
    }

    /// <summary>All stories, each as soon as it has arrived.</summary>
    public async IAsyncEnumerable<WireStory> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using HttpResponseMessage response = await http.GetAsync(new Uri("/stories.ndjson", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation);
        await CheckAsync(response, cancellation);
        using Stream body = await response.Content.ReadAsStreamAsync(cancellation);
        await foreach (WireStory story in NewsJsonLines.ReadAsync<WireStory>(body, cancellation))
        {
            yield return story;
        }
    }

    /// <summary>Adds a story; its address.</summary>
    /// <exception cref="StoryRefusedException">Something is wrong with the story, or its id is taken.</exception>
    public async Task<Uri?> AddAsync(WireStory story, CancellationToken cancellation = default)
    {
        using HttpResponseMessage response = await http.PostAsJsonAsync(new Uri("/stories", UriKind.Relative), story, NewsJson.Default.WireStory, cancellation);
        await CheckAsync(response, cancellation);
        return response.Headers.Location;
    }

    /// <summary>Adds all stories or none. They are sent one by one, so that they need not be in memory together.</summary>
    /// <exception cref="StoryRefusedException">Something is wrong with a story, or an id is taken.</exception>
    public async Task AddAsync(IAsyncEnumerable<WireStory> stories, CancellationToken cancellation = default)
    {
        using var content = new StoryContent(stories);
        using HttpResponseMessage response = await http.PostAsync(new Uri("/stories.ndjson", UriKind.Relative), content, cancellation);
        await CheckAsync(response, cancellation);
    }

    private static async Task CheckAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        if (response.Content.Headers.ContentType?.MediaType == "application/problem+json")
        {
            throw new StoryRefusedException((await response.Content.ReadFromJsonAsync<ValidationProblemDetails>(cancellation))!);
        }

        response.EnsureSuccessStatusCode();
    }

    /// <summary>A body that is written while it is sent.</summary>
    private sealed class StoryContent : HttpContent
    {
        private readonly IAsyncEnumerable<WireStory> _stories;

        public StoryContent(IAsyncEnumerable<WireStory> stories)
        {
            _stories = stories;
            Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
            NewsJsonLines.WriteAsync(stream, _stories, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
