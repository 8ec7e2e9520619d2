using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Features.Scheduling.Propose;

/// <param name="Field">Key of the field.</param>
/// <param name="Message">What is wrong and what would work.</param>
/// <param name="Fixes">The same field mended, each one press away.</param>
internal sealed record FieldProblem(string Field, string Message, IReadOnlyList<TimeFix> Fixes);
