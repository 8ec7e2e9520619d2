using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Introduces members to each other after each of them has agreed, and asks later whether they met.</summary>
internal sealed class IntroduceModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<IntroduceCommand>().Buttons<IntroduceCommand>().Forms<IntroduceCommand>().Shortcut<IntroduceCommand>();
        features.Buttons<FindTimeForm>().Forms<FindTimeForm>();
        features.Buttons<IntroductionButtons>();
        features.Buttons<MeetButtons>();
        features.Buttons<ReportButtons>();
        features.Job<AskIntroducedJob, AskIntroducedPayload?>();
        features.Job<ReportJob, ReportPayload>();
        features.Message<ConversationOutbox, GroupPayload>();
        features.Service<AcquaintanceReader>();
        features.Service<CommonInterestsReader>();
        features.Service<CommonSpaceReader>();
        features.Service<ConsentCard>();
        features.Service<ConsentService>();
        features.Service<ConversationService>();
        features.Service<IntroducedCard>();
        features.Service<IntroduceService>();
        features.Topic<IntroductionTopic>(IntroductionTopic.Name);
        features.Topic<ReportTopic>(ReportTopic.Name);
        features.Service<IntroductionCard>();
        features.Service<IntroductionService>();
        features.Service<OutcomeService>();
        features.Service<KeepApartService>();
        features.Service<NamedMemberReader>();
        features.Service<ReportService>();
        features.Service<RequestService>();
        features.Service<ThirdCard>();
        features.Service<ThirdSuggestions>();
        features.Service<EarlierMeetingText>();
        features.Service<FindTimeService>();
        features.Service<UsualTimesReader>();
        features.Service<WhomDraftService>();
        features.Service<WhomService>();
    }
}
