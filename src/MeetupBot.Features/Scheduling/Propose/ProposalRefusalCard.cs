using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Explains what could not be read, offers fixes, and keeps the draft.</summary>
internal sealed class ProposalRefusalCard(DraftService draftService)
{
    private const int MostFixes = 4;

    public Reply Draw(
        InteractionContext context,
        ProposalDraft draft,
        IReadOnlyList<FieldProblem> problems,
        string changeAction,
        string fixAction,
        bool fromForm)
    {
        var key = draftService.Keep(context, draft);
        var fixes = ProposalFixRule.ListFixes(problems).Take(MostFixes)
            .Select(fix => new Button(DisplayText.Shorten(fix.Label, 75), new(fixAction, key, fix.Detail)));
        var blocks = problems.Select(problem => (Block)new Block.Paragraph(problem.Message)).ToList();
        blocks.Add(new Block.Buttons([.. fixes, new Button(Words.Change, new(changeAction, key))]));
        var card = new Card(blocks) { Tone = CardTone.Refusal };
        return fromForm
            ? new Reply.FormErrors(
                problems.GroupBy(problem => problem.Field).ToDictionary(group => group.Key, group => group.First().Message), card)
            : new Reply.Private(card);
    }
}
