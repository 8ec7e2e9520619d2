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

    /// <summary>Tells those who organize the community now, and neither the reporter nor whom the report is about.</summary>
    /// <param name="known">Who knows it already.</param>
    /// <returns>Null when there is nothing to tell any more.</returns>
    public ReportSent? Send(
        Introduction introduction, MemberId reporter, IReadOnlyList<MemberId> organizers, IReadOnlyList<MemberId> known)
    {
        var about = FindReported(introduction, reporter);
        if (about.Count == 0)
            return null;
        var now = clock.GetCurrentInstant();
        var (told, next) = (known.ToList(), (Instant?)null);
        foreach (var organizer in session.Members.Here(organizers.Except(about).Except(known).Where(organizer => organizer != reporter)))
        {
            var at = notifier.FindSendTime(organizer, null, Urgency.Waits, now);
            if (at > now)
                next = next is { } sooner ? Instant.Min(sooner, at) : at;
            else
            {
                told.Add(organizer.Id);
                Tell(introduction, reporter, about, organizer);
            }
        }

        return new ReportSent(told, next);
    }

    /// <summary>Tells the reporter that the report waits.</summary>
    /// <param name="organizersByRight">Who could be told, where nobody is known. Null: the platform does not say who organizes.</param>
    public void SayThatItWaits(Introduction introduction, MemberId reporter, string? organizersByRight)
    {
        var about = FindReported(introduction, reporter);
        var text = organizersByRight is null
            ? Words.ReportWaitsForAnswer(WriteNames(about))
            : Words.ReportWaits(WriteNames(about), organizersByRight);
        notifier.Notify(reporter, new Notification(new Card(new Block.Paragraph(text)) { Tone = CardTone.Settled, Summary = Words.ReportIt })
        {
            Fact = ReportTopic.WriteWaits(introduction.Id),
            MayMention = false,
            Names = about,
        });
    }

    private void Tell(Introduction introduction, MemberId reporter, IReadOnlyList<MemberId> about, Member organizer) => notifier.Notify(
        organizer.Id,
        new Notification(Draw(introduction, reporter, about, organizer), Urgency: Urgency.AtOnce)
        {
            Fact = ReportTopic.Write(introduction.Id, reporter),
            MayMention = false,
            Names = [reporter, .. about],
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

/// <param name="Told">The organizers who know it.</param>
/// <param name="Next">When the first quiet hours of the others end. Null: there are no others.</param>
internal sealed record ReportSent(IReadOnlyList<MemberId> Told, Instant? Next);
