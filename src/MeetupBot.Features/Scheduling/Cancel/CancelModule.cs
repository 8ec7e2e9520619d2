using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class CancelModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<CancelCommand>().Buttons<CancelCommand>().Forms<CancelCommand>();
        features.Service<CancelService>();
    }
}
