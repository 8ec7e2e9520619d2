using MeetupBot.Chat.Interactions;

namespace MeetupBot.Chat.Events;

/// <summary>The bot as adapters see it.</summary>
public interface IChatHandler
{
    /// <summary>
    /// Acts once, however often the same interaction is delivered. Returns after its changes are committed. Never throws for anything that a
    /// person did. Throws when the changes could not be stored; then nothing may be acknowledged as saved.
    /// </summary>
    Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken);

    Task HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken);
}
