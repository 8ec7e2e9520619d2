using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class OrganizeModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<EditCommand>().Buttons<EditCommand>().Forms<EditCommand>();
        features.Buttons<PollControlButtons>();
        features.Service<EditService>();
    }
}
