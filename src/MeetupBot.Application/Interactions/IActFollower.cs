using MeetupBot.Chat;

namespace MeetupBot.Application.Interactions;

/// <summary>Runs after every act, in its transaction.</summary>
public interface IActFollower
{
    void Follow(UserRef actor);
}
