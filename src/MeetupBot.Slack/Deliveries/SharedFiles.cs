using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Slack.Deliveries;

/// <summary>
/// Posts the files of a card as replies in its thread, because a message with blocks cannot have a file. An unchanged file is not posted
/// again when the card is edited. Files that were posted before this start are unknown, so after an edit a file is posted only if it
/// changed since the start.
/// </summary>
internal sealed partial class SharedFiles(
    FileMethods files, Func<MessageRef, Uri?> linkTo, TimeProvider time, ILogger<SharedFiles> logger)
{
    private readonly Instant _startedAt = Instant.FromDateTimeOffset(time.GetUtcNow());
    private readonly BoundedCache<(MessageRef Message, string Name), string> _shared = new(20_000);

    /// <summary>A file that cannot be posted is logged and does not fail the card.</summary>
    /// <param name="cancellationToken">Skips the remaining files.</param>
    public async Task ShareAsync(Card card, MessageRef message, bool isNew, CancellationToken cancellationToken)
    {
        foreach (var file in card.Files)
        {
            if (isNew)
                await ShareAsync(WithAddress(file, message), message, cancellationToken);
            else if (HasChanged(message, file))
                await ShareAsync(file, message, cancellationToken);
            else
                _shared.Keep((message, file.Name), file.Content);
        }
    }

    /// <summary>Adds the new card's address. The next edit of the card brings the same content, so the file is not posted twice.</summary>
    private CardFile WithAddress(CardFile file, MessageRef message) =>
        file.ContentFor is { } content && linkTo(message) is { } address ? file with { Content = content(address) } : file;

    private bool HasChanged(MessageRef message, CardFile file) =>
        _shared.TryGet((message, file.Name), out var known) ? known != file.Content : file.ChangedAt > _startedAt;

    private async Task ShareAsync(CardFile file, MessageRef message, CancellationToken cancellationToken)
    {
        try
        {
            if (await files.ShareAsync(message.ChannelId, message.MessageId, file, cancellationToken) is { } error)
                LogNotShared(file.Name, error);
            else
                _shared.Keep((message, file.Name), file.Content);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The card itself has arrived, and that is recorded.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The file {Name} was not shared beside its card: {Error}")]
    private partial void LogNotShared(string name, SlackError error);
}
