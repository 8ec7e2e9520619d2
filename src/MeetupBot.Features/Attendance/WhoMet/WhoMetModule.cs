using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Who met whom: one question after a meetup, and <c>/meetup met</c> at any time.</summary>
internal sealed class WhoMetModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Topic<WhoMetTopic>(WhoMetTopic.Name);
        features.Topic<MetNoticeTopic>(MetNoticeTopic.Name);
        features.Command<MetCommand>().Buttons<MetCommand>().Shortcut<MetCommand>();
        features.Buttons<WhoMetButtons>();
        features.Buttons<WhoSeesButtons>();
        features.Job<AskWhoMetJob>();
        features.Service<MetCard>();
        features.Service<MetListReader>();
        features.Service<MetNoticeCard>();
        features.Service<MetNoticeService>();
        features.Service<MetSoFarText>();
        features.Service<NamedPeopleReader>();
        features.Service<WhoMetAnswerCard>();
        features.Service<WhoMetService>();
        features.Service<WhoMetViewReader>();
    }
}
