using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Reports an introduction to the organizers of the community, once by each who is introduced. The reporter and who is reported are kept apart
/// from then on; who is reported is told nothing.
/// </summary>
internal sealed class ReportButtons(
    IntroductionButtons introductionButtons,
    KeepApartService keepApartService,
    ReportService reportService,
    ReportJob reportJob,
    Session session) : IButton
{
    public const string ReportButton = "intro.report";

    public static IReadOnlyList<string> Buttons { get; } = [ReportButton];

    public static Button Draw(IntroductionId introduction) => new(Words.ReportIt, new(ReportButton, introduction.Value));

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (introductionButtons.RefuseUnlessFound(context, press.Action.Subject, out var introduction, out var own) is { } refusal)
            return refusal;
        if (own.ReportedAt is not null)
            return Refusals.Create(Words.ReportedAlready);
        var about = reportService.FindReported(introduction, own.MemberId);
        if (about.Count == 0)
            return Refusals.Create(Words.ReportedIsGone);
        session.Introductions.Save(own with { ReportedAt = context.Now });
        foreach (var member in about)
            keepApartService.KeepApart(own.MemberId, member);
        reportJob.Schedule(new ReportPayload(introduction.Id, context.Platform, []), own.MemberId, context.Now);
        var names = reportService.WriteNames(about);
        return new Reply.Private(new Card(
            new Block.Paragraph(Words.Reported(names, context.Capabilities.OrganizersByRight)),
            new Block.Paragraph(Words.ReportedHow(names)))
        {
            Tone = CardTone.Settled,
            Summary = Words.ReportIt,
        });
    }
}
