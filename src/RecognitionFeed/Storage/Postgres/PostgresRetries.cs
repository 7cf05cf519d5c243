using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace RecognitionFeed.Storage.Postgres;

/// <summary>
/// Asks again, up to four times within some three seconds, when a session broke or the server restarts. Not within a transaction,
/// which is lost as a whole: there the request answers 503.
/// </summary>
internal sealed class PostgresRetries(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(dependencies, maxRetryCount: 4, maxRetryDelay: TimeSpan.FromSeconds(1), null)
{
    /// <summary>The framework would refuse any transaction that was not begun by a strategy.</summary>
    protected override void OnFirstExecution()
    {
        if (InTransaction)
            ExceptionsEncountered.Clear();
        else
            base.OnFirstExecution();
    }

    /// <summary>A time-out is not asked again: it has been waited for long enough.</summary>
    protected override bool ShouldRetryOn(Exception? exception) =>
        !InTransaction && exception is NpgsqlException { IsTransient: true, InnerException: not TimeoutException };

    private bool InTransaction => Dependencies.CurrentContext.Context.Database.CurrentTransaction is not null;
}
