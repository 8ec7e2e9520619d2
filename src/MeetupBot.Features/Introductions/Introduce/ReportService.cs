using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Tells the organizers what a member reports about an introduction.</summary>
internal sealed class ReportService(
    ConversationService conversationService,
    EffectiveSettings settings,
    Notifier notifier,
    Session session,
    IClock clock)
{
    /// <summary>
    /// Who wrote or asked for it; the others who were introduced where it was the reporter, the bot or a round. Nobody when who wrote it has asked to
    /// be forgotten.
    /// </summary>
    public IReadOnlyList<MemberId> FindReported(Introduction introduction, MemberId reporter) => introduction switch
    {
        { ById: { } by } when by != reporter => [by],
        { ById: null, Origin: IntroductionOrigin.Member or IntroductionOrigin.Reconnect } => [],
        _ => [.. conversationService.MembersOf(introduction).Where(member => member != reporter)],
    };

    public string WriteNames(IReadOnlyList<MemberId> members) =>
        Words.List([.. session.Members.List(members).Select(member => member.Name ?? Words.FormerMember)]);

    /// <param name="organizers">Who organizes the community now. Neither the reporter nor whom the report is about is told.</param>
    /// <returns>False when there is something to tell and nobody whom to tell it.</returns>
    public bool Send(Introduction introduction, MemberId reporter, IReadOnlyList<MemberId> organizers)
    {
        var about = FindReported(introduction, reporter);
        if (about.Count == 0)
            return true;
        var told = session.Members.Here(organizers.Except(about).Where(organizer => organizer != reporter));
        foreach (var organizer in told)
            notifier.Notify(organizer.Id, new Notification(Draw(introduction, reporter, about, organizer))
            {
                MayMention = false,
                Names = [reporter, .. about],
            });
        return told.Count > 0;
    }

    /// <summary>Tells the reporter that the report waits, since no organizer could be found.</summary>
    public void SayThatItWaits(Introduction introduction, MemberId reporter, string organizersByRight) => notifier.Notify(
        reporter,
        new Notification(new Card(new Block.Paragraph(Words.ReportWaits(WriteNames(FindReported(introduction, reporter)), organizersByRight)))
        {
            Tone = CardTone.Settled,
            Summary = Words.ReportIt,
        })
        {
            MayMention = false,
            Names = FindReported(introduction, reporter),
        });

    private Card Draw(Introduction introduction, MemberId reporter, IReadOnlyList<MemberId> about, Member reader)
    {
        var phrases = new TimePhrases(settings.ZoneOf(reader), clock.GetCurrentInstant());
        var names = WriteNames(about);
        return new Card(
            new Block.Paragraph((RichText)Words.ReportsAbout(WriteNames([reporter]), names) + phrases.When(MeetupTime.At(introduction.CreatedAt)) + "."),
            new Block.Paragraph(introduction is { Origin: IntroductionOrigin.Member, Reason: { } reason }
                ? Words.ReportedText(reason)
                : Words.ReportedNoText),
            new Block.Footer(Words.ReportForOrganizers(names)))
        {
            Tone = CardTone.Open,
            Summary = Words.ReportTitle,
        };
    }
}
