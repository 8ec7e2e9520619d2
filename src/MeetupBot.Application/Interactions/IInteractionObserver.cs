using MeetupBot.Chat.Addresses;

namespace MeetupBot.Application.Interactions;

/// <summary>Runs after every interaction, in the same transaction.</summary>
public interface IInteractionObserver
{
    void Follow(UserRef actor);
}
