// RecognitionFeed in Azure: three replicas in Container Apps, PostgreSQL, and photos in a private blob container that only the
// application's identity may read.
//   az deployment group create -g lyft -f infra/azure/main.bicep -p image=… databasePassword=… signInAuthority=… signInClientId=… signInClientSecret=… signInPersonClaim=…

@description('The container image, with its tag.')
param image string

@description('Where everything is kept. Personal data of a Swedish city: stay in the country.')
param location string = 'swedencentral'

@description('Short, unique: it is part of public host names.')
@minLength(3)
@maxLength(16)
param name string = 'lyft'

@secure()
param databasePassword string

param replicas int = 3

@description('The provider\'s issuer, for instance https://login.microsoftonline.com/<tenant id>/v2.0.')
param signInAuthority string

@description('What the provider calls the application.')
param signInClientId string

@secure()
param signInClientSecret string

@description('The claim that holds the staff directory\'s id.')
param signInPersonClaim string

@description('Further settings of the application, for instance SignIn__Roles__director.')
param settings object = {}

var unique = '${name}${uniqueString(resourceGroup().id)}'
var blobDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take(unique, 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // What is taken down must be gone: no soft delete, no versions. Backups are the application's own.
      deleteRetentionPolicy: { enabled: false }
      isVersioningEnabled: false
    }
    resource photos 'containers' = {
      name: 'photos'
      properties: { publicAccess: 'None' }
    }
  }
}

resource mayUsePhotos 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage
  name: guid(storage.id, identity.id, blobDataContributor)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: blobDataContributor
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: unique
  location: location
  sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' }
  properties: {
    version: '15'
    administratorLogin: 'lyft'
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 64 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'ZoneRedundant' }
  }

  resource feed 'databases' = {
    name: 'feed'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
  resource extensions 'configurations' = {
    name: 'azure.extensions'
    properties: { value: 'PG_TRGM', source: 'user-override' }
  }
  resource fromAzure 'firewallRules' = {
    name: 'azure'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { retentionInDays: 30, sku: { name: 'PerGB2018' } }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, transport: 'http', allowInsecure: false }
      secrets: [
        {
          name: 'feed'
          value: 'Host=${database.properties.fullyQualifiedDomainName};Database=feed;Username=lyft;Password=${databasePassword};SSL Mode=Require'
        }
        { name: 'sign-in', value: signInClientSecret }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 40
      scale: { minReplicas: replicas, maxReplicas: replicas }
      containers: [
        {
          name: 'recognitionfeed'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: concat(
            [
              { name: 'ConnectionStrings__Feed', secretRef: 'feed' }
              { name: 'Database__Provider', value: 'PostgreSql' }
              { name: 'Blobs__Provider', value: 'Azure' }
              { name: 'Blobs__ServiceUri', value: storage.properties.primaryEndpoints.blob }
              { name: 'Blobs__Container', value: 'photos' }
              { name: 'SignIn__Provider', value: 'OpenIdConnect' }
              { name: 'SignIn__Authority', value: signInAuthority }
              { name: 'SignIn__ClientId', value: signInClientId }
              { name: 'SignIn__ClientSecret', secretRef: 'sign-in' }
              { name: 'SignIn__PersonClaim', value: signInPersonClaim }
              // Container Apps ends TLS before the container, and takes over X-Forwarded-Proto.
              { name: 'Proxy__Networks', value: '100.64.0.0/10, 10.0.0.0/8' }
              { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            ],
            map(items(settings), setting => { name: setting.key, value: string(setting.value) })
          )
          probes: [
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8080 } }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: 8080 }, periodSeconds: 5 }
          ]
        }
      ]
    }
  }
}

output address string = app.properties.configuration.ingress.fqdn
