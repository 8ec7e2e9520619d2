using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Organizing: edits and moves a meetup, sets a poll's quorum, and asks people to answer.</summary>
internal sealed class OrganizeModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<EditCommand>().Buttons<EditCommand>().Forms<EditCommand>();
        features.Buttons<PlacesButtons>();
        features.Buttons<PollControlButtons>();
        features.Buttons<MoveButtons>();
        features.Job<MovedJob, MovedPayload>();
        features.Service<EditProposalReader>();
        features.Service<EditService>();
        features.Service<EditSuggestions>();
        features.Service<MoveDraftService>();
        features.Service<PollEditedCard>();
        features.Service<PollEditService>();
        features.Service<PollTimesReader>();
        features.Service<MoveNoticeService>();
    }
}
