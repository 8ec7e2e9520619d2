using MeetupBot.Chat.Events;

namespace MeetupBot.Application.Events;

/// <summary>Handles one kind of platform event, in one transaction.</summary>
public interface IEventHandler<in TEvent>
    where TEvent : ChatEvent
{
    void Handle(TEvent happened);
}
