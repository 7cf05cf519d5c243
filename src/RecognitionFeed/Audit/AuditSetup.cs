namespace RecognitionFeed.Audit;

public static class AuditSetup
{
    public static WebApplicationBuilder AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AuditLog>();
        builder.Services.AddSingleton<AuditMetrics>();
        builder.Services.AddHostedService<AuditCheck>();
        return builder;
    }
}
