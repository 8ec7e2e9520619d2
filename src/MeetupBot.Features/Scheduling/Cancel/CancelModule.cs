using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Cancelling: takes a meetup off and tells everyone who answered.</summary>
internal sealed class CancelModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<CancelCommand>().Buttons<CancelCommand>().Forms<CancelCommand>();
        features.Buttons<TakeBackButtons>();
        features.Service<CancelService>();
        features.Service<CancelDraftService>();
    }
}
