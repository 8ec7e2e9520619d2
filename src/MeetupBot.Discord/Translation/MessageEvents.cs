using MeetupBot.Chat.Events;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Reports deleted messages of any author. Source: Gateway Events, "Message Delete" and "Message Delete Bulk".</summary>
internal sealed class MessageEvents(IChatHandler handler)
{
    public Task DeletedAsync(DeletedMessage deleted, CancellationToken cancellationToken) =>
        handler.HandleAsync(new ChatEvent.MessageDeleted(Ids.Message(deleted.ChannelId, deleted.Id)), cancellationToken);

    public async Task DeletedAsync(DeletedMessages deleted, CancellationToken cancellationToken)
    {
        foreach (var id in deleted.Ids ?? [])
            await DeletedAsync(new DeletedMessage(id, deleted.ChannelId), cancellationToken);
    }
}
