using MeetupBot.Chat.Addresses;

namespace MeetupBot.Application.Interactions;

/// <summary>Runs after every act, in its transaction.</summary>
public interface IInteractionObserver
{
    void Follow(UserRef actor);
}
