using MeetupBot.Chat.Events;

namespace MeetupBot.Application.Events;

/// <summary>Follows something that happened on a platform, in one transaction.</summary>
public interface IEventHandler<in TEvent>
    where TEvent : ChatEvent
{
    void Handle(TEvent happened);
}
