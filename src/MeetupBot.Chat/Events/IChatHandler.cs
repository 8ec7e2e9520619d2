using MeetupBot.Chat.Interactions;

namespace MeetupBot.Chat.Events;

/// <summary>The bot as an adapter sees it.</summary>
public interface IChatHandler
{
    /// <summary>
    /// Acts once, however often the same interaction comes. Returns after the commit of what it changed, and never throws for
    /// what a person did; it throws when the state could not be made durable, and then nothing may be acknowledged as saved.
    /// </summary>
    Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken);

    Task HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken);
}
