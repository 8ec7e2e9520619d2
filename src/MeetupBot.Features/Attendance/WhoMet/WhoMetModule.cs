using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Who met whom: one question after a meetup, and <c>/meetup met</c> at any time.</summary>
internal sealed class WhoMetModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<MetCommand>().Buttons<MetCommand>().Shortcut<MetCommand>();
        features.Buttons<WhoMetButtons>();
        features.Job<AskWhoMetJob>();
        features.Service<MetAnswer>();
        features.Service<MetLists>();
        features.Service<MetNews>();
        features.Service<MetSoFar>();
        features.Service<NamedPeopleReader>();
        features.Service<WhoMetAnswer>();
        features.Service<EncounterRecorder>();
        features.Service<WhoMetViews>();
    }
}
